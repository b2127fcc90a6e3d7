/** How it is asked where the figures of the answer before come from, and nothing else. */
const forms: readonly RegExp[] = [
  /^(?:but |and |so )?(?:why|how come)(?: is (?:that|this|it)| so| that)?$/,
  /^(?:but |and |so )?how (?:did|do|would) you (?:get|calculate|compute|reckon|work out|find|come to|come up with|arrive at|reach|know)(?: to)? (?:that|this|it|these|those|there|the (?:figure|figures|number|numbers|result|answer))(?: out)?$/,
  /^(?:and )?how (?:is|are|was|were) (?:that|this|it|these|those|the (?:figure|figures|number|numbers|result)) (?:calculated|computed|reckoned|worked out|made|made up|derived)$/,
  /^(?:and )?(?:where (?:does|do|did) (?:that|this|it|these|those) come from|what is (?:that|this|it) (?:based|made) (?:on|of|from)|based on what|from what)$/,
  /^(?:please )?(?:explain|justify)(?: (?:that|this|it|yourself|the (?:figure|figures|number|numbers|result|answer)))?(?: to me)?(?: please)?$/,
  /^(?:please )?show (?:me )?(?:your working|your workings|the calculation|how|the formula|the inputs)(?: please)?$/
];

/** Whether a question asks how the answer before came about. */
export function asksWhy(question: string): boolean {
  const text = question
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return forms.some(form => form.test(text));
}
