/** Makes the pixels of cards. */
import sharp from "sharp";
import { type CardText, cardBytes, cardSize } from "./card";
import { cardDrawing } from "./design";
import { loadFonts } from "./fonts";

/** A card as PNG. A palette takes half the bytes that all colours would, and shows the same. */
export async function drawCard(text: CardText): Promise<Buffer> {
  const drawing = cardDrawing(text, await loadFonts());
  return sharp(Buffer.from(drawing))
    .removeAlpha()
    .png({ palette: true, colours: 128, effort: 1, dither: 0 })
    .toBuffer();
}

/** How much of a photograph is kept; the first that comes to few enough bytes. */
const qualities: readonly number[] = [82, 72, 60, 48];

/**
 * A cover as a card, JPEG: cut at its longer sides to the shape of cards, without notes on place and camera.
 * @throws where the image is damaged
 */
export async function cardOfCover(bytes: Uint8Array): Promise<Buffer> {
  const image = sharp(bytes)
    .autoOrient()
    .resize({ ...cardSize, fit: "cover" })
    .flatten({ background: "#fbfdfd" });
  const pixels = await image.raw().toBuffer({ resolveWithObject: true });
  const encoded = (quality: number) =>
    sharp(pixels.data, { raw: pixels.info })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: "4:4:4" })
      .toBuffer();
  let card = Buffer.alloc(0);
  for (const quality of qualities) {
    card = await encoded(quality);
    if (card.length <= cardBytes) break;
  }
  return card;
}
