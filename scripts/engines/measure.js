/* The boxes of the lines of an element, as wide as their text: a box of its own may be wider or narrower than it. */
const linesOf = (element) => {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()];
};

/* Engines make pages of columns, on the root or on the body, whose own width is that of one page. */
const pageWidth = (shown) => {
  const styles = [shown.documentElement, shown.body].map((each) => shown.defaultView.getComputedStyle(each));
  const columns = styles.find(({ columnWidth }) => columnWidth !== 'auto');
  return columns === undefined ? window.innerWidth : Number.parseFloat(columns.width);
};

/* Measures the document that an engine shows; runs in the harness pages. */
window.measure = () => {
  const shown = window.shown;
  const cells = [...(shown.querySelector('.pair')?.querySelectorAll('.cell') ?? [])].map((cell) => {
    const { left, top, right, bottom } = cell.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const texts = [...shown.querySelectorAll('p, h1, h2, a, span')];
  // Pages stand beside each other: what crosses the edge between two is cut off there.
  const pitch = pageWidth(shown);
  const page = (x) => Math.floor(x / pitch);
  const isCut = ({ left, right, width }) => width > 2 && page(left + 1) !== page(right - 1);
  const cutOff = texts
    .filter((each) => each.closest('.scroll') === null && linesOf(each).some(isCut))
    .map((each) => (each.textContent ?? '').slice(0, 30));
  const scrolling = [...shown.querySelectorAll('.scroll')]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => (each.textContent ?? '').slice(0, 30));
  const loaded = [...shown.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  const colors = texts.map((each) => shown.defaultView.getComputedStyle(each).color);
  return { cells, cutOff, scrolling, loaded: [...new Set(loaded)], colors: [...new Set(colors)] };
};
