/** Which elements hold an article's text, by their names and what they say of themselves. */

const SKIPPED = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP SVG MATH IFRAME
  OBJECT CANVAS AUDIO VIDEO NAV FOOTER RT RTC RP FORM MENU DIALOG HEAD`.split(/\s+/),
);
/** Elements that are blocks by their name. */
export const BLOCKS = new Set(
  `P DIV SECTION ARTICLE MAIN ASIDE HEADER BODY HTML H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE
  FIGURE FIGCAPTION TABLE TBODY THEAD TR TD TH CAPTION ADDRESS HR DETAILS SUMMARY CENTER FRAMESET FORM
  PRE`.split(/\s+/),
);
/** What holds code or a footer is skipped when names are looked for, and read when the text is to be kept. */
const READ_WHOLE = new Set(`CODE PRE KBD SAMP MATH FOOTER`.split(/\s+/));
/** A form with paragraphs is the page itself, as some servers wrap it; any other is something to fill in. */
const PARAGRAPHS = 'p, h1, h2, article';
const SKIPPED_ROLES = new Set(`navigation menu menubar toolbar search contentinfo dialog textbox`.split(/\s+/));
const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|replies|cmt|u_cbox|livere|댓글)(?:$|[\s_-])/i;

/** Whether an element never holds text of an article; `whole` reads code, too. */
export function isSkipped(element: Element, tag: string, whole: boolean): boolean {
  if (SKIPPED.has(tag) && !(whole && READ_WHOLE.has(tag)) && !(tag === 'FORM' && element.querySelector(PARAGRAPHS)))
    return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || SKIPPED_ROLES.has(element.getAttribute('role') ?? '');
}

/** Whether it holds what readers wrote under the article. */
export function isComments(element: Element): boolean {
  return COMMENTS.test(element.id) || COMMENTS.test(element.getAttribute('class') ?? '');
}
