/** A colour in numbers that every program reads: style sheets have newer forms of colours than files of SVG. */
function plainColour(colour: string): string {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return `rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(",")})`;
}

/**
 * A drawing of the page as a file of its own, with the colours and the face that the page gives it.
 * @returns the file's address, which lasts as long as the page
 */
export function drawnPicture(drawing: SVGElement, scheme: "light" | "dark"): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGElement)) return "";
  // Colours of a theme are known to the whole page alone. It has its own again before anything is drawn.
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = scheme;
  drawing.style.cssText = "color:var(--ink);background:var(--paper)";
  const copies = [copy, ...copy.querySelectorAll("*")];
  [drawing, ...drawing.querySelectorAll("*")].forEach((part, index) => {
    for (const name of ["fill", "stroke"]) {
      if (!/var|currentColor/.test(part.getAttribute(name) ?? "")) continue;
      copies[index]?.setAttribute(name, plainColour(getComputedStyle(part).getPropertyValue(name)));
    }
  });
  const { backgroundColor, color, fontFamily } = getComputedStyle(drawing);
  // By the object, since the page's policy lets no attribute set a style.
  copy.style.background = plainColour(backgroundColor);
  copy.setAttribute("color", plainColour(color));
  copy.setAttribute("font-family", fontFamily);
  copy.removeAttribute("aria-hidden");
  drawing.removeAttribute("style");
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  const text = new XMLSerializer().serializeToString(copy);
  return URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
}
