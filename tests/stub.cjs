// What a style, a picture or a binary is to a test; an icon without a picture cannot be made.
module.exports = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
