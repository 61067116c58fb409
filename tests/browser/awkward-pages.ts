/** Pages that are hard to read or hostile to foreign parts, each with what must be marked on it and what must not. */

export interface AwkwardPage {
  body: string;
  marked: readonly string[];
  unmarked?: readonly string[];
}

const chips = 'Chipmaker TSMC makes semiconductor wafers for NVIDIA.';
const page = (content: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Awkward</title>${head}</head><body><article>${content}</article></body></html>`;

export const AWKWARD: Readonly<Record<string, AwkwardPage>> = {
  'open shadow roots': {
    body: page(
      `<p>${chips}</p><x-story><template shadowrootmode="open"><p>Lithography tools come from ASML.</p></template></x-story>`,
    ),
    marked: ['TSMC', 'ASML'],
  },
  'right-to-left text': {
    body: page(`<p dir="rtl">تصنع شركة TSMC رقائق NVIDIA من أشباه الموصلات semiconductor.</p>`),
    marked: ['TSMC', 'NVIDIA'],
  },
  'vertical Japanese': {
    body: page(
      '<div style="writing-mode: vertical-rl; height: 20em"><p>半導体大手の台湾積体電路製造はエヌビディアの先端チップを生産する。</p></div>',
    ),
    marked: ['台湾積体電路製造', 'エヌビディア'],
  },
  'ruby text': {
    body: page('<p>半導体は<ruby>台湾積体電路製造<rt>たいわんせきたいでんろせいぞう</rt></ruby>が作る。</p>'),
    marked: ['台湾積体電路製造'],
  },
  'a huge table': {
    body: page(`<table>${'<tr><td>wafer</td><td>TSMC</td><td>NVIDIA H100</td><td>1</td></tr>'.repeat(3000)}</table>`),
    marked: ['TSMC'],
  },
  'names split over elements': {
    body: page('<p>Chips: <b>TS</b><i>MC</i> and NVI<wbr>DIA buy tools from A<span>SM</span>L.</p>'),
    marked: ['TSMC', 'NVIDIA', 'ASML'],
  },
  'fields, editors and code': {
    body: page(
      `<p>${chips}</p><textarea>ASML</textarea><div contenteditable="true">Samsung Foundry</div><pre>SK hynix</pre><code>Broadcom</code><input value="Micron">`,
    ),
    marked: ['TSMC'],
    unmarked: ['ASML', 'Samsung Foundry', 'SK hynix', 'Broadcom', 'Micron'],
  },
  'hidden text': {
    body: page(
      `<p>${chips}</p><p style="display:none">ASML</p><p style="visibility:hidden">Broadcom</p><p hidden>SK hynix</p>`,
    ),
    marked: ['TSMC'],
    unmarked: ['ASML', 'Broadcom', 'SK hynix'],
  },
  'hostile styles': {
    body: page(
      `<p>${chips}</p>`,
      '<style>* { all: unset !important; display: block !important; } html body * { position: static !important; opacity: 0.99 !important }</style>',
    ),
    marked: ['TSMC'],
  },
  'overridden prototypes': {
    body: page(
      `<p>${chips}</p>`,
      '<script>for (const p of [Node.prototype, Element.prototype, Document.prototype, EventTarget.prototype]) for (const k of ["appendChild","append","attachShadow","createElement","querySelector","querySelectorAll","getBoundingClientRect"]) if (k in p) p[k] = () => { throw new Error("overridden") }; Array.prototype.map = Map.prototype.set = String.prototype.replace = () => { throw new Error("overridden") };</script>',
    ),
    marked: ['TSMC'],
  },
  'a strict content policy with trusted types': {
    body: page(
      `<p>${chips}</p>`,
      `<meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
    ),
    marked: ['TSMC'],
  },
  'foreign nodes removed': {
    body: page(
      `<p>${chips}</p>`,
      '<script>new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName.includes("-")) node.remove(); }).observe(document.documentElement, { childList: true });</script>',
    ),
    marked: ['TSMC'],
  },
  'highlights cleared by the page': {
    body: page(
      `<p>${chips}</p>`,
      '<script>setTimeout(() => { CSS.highlights.clear(); document.querySelector("p").append(" More from ASML."); }, 1500)</script>',
    ),
    marked: ['TSMC', 'ASML'],
  },
  'a live page': {
    body: page(
      `<p>${chips}</p>`,
      '<script>let n = 0; const t = setInterval(() => { const p = document.createElement("p"); p.textContent = n++ < 8 ? `Update ${n}` : "Broadcom designs chips."; document.querySelector("article").append(p); if (n > 8) clearInterval(t); }, 100)</script>',
    ),
    marked: ['TSMC', 'Broadcom'],
  },
  'text that the page renders anew': {
    body: page(
      '<div id="root"></div>',
      `<script>setTimeout(() => setInterval(() => { document.querySelector("#root").innerHTML = "<p>${chips}</p>"; }, 700), 100)</script>`,
    ),
    marked: ['TSMC', 'NVIDIA'],
  },
  'navigation by script': {
    body: page(
      `<p>${chips}</p>`,
      '<script>setTimeout(() => { history.pushState({}, "", "/next"); document.title = "Next"; document.querySelector("article").innerHTML = "<p>EUV lithography tools for chips come from ASML.</p>"; }, 1200)</script>',
    ),
    marked: ['ASML'],
    unmarked: ['TSMC'],
  },
};
