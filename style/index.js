// The styles come with the views that need them; see `style/*.css`.
