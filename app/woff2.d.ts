/** The bundler gives a font's address. */
declare module "*.woff2" {
  const url: string;
  export default url;
}
