/**
 * Packages that draw plots and diagrams while the blog is built. They are large, so that they are in no bundle: what
 * needs one loads it by itself.
 */
export const drawingPackages = ["@observablehq/plot", "elkjs", "linkedom"];
