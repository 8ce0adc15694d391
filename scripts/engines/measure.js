/* Measures the document that an engine shows; runs in the harness pages. */
window.measure = () => {
  const shown = window.shown;
  const cells = [...(shown.querySelector('.pair')?.querySelectorAll('.cell') ?? [])].map((cell) => {
    const { left, top, right, bottom } = cell.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const texts = [...shown.querySelectorAll('p, h1, h2, a, span')];
  const cutOff = texts
    .filter((each) => [...each.getClientRects()].some(({ width }) => width > window.innerWidth + 1))
    .map((each) => (each.textContent ?? '').slice(0, 30));
  const scrolling = [...shown.querySelectorAll('.scroll')]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => (each.textContent ?? '').slice(0, 30));
  const loaded = [...shown.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  const colors = texts.map((each) => shown.defaultView.getComputedStyle(each).color);
  return { cells, cutOff, scrolling, loaded: [...new Set(loaded)], colors: [...new Set(colors)] };
};
