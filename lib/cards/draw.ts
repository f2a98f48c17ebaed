/** Makes the pixels of cards. */
import sharp from "sharp";
import { type CardText, cardBytes, cardSize } from "./card";
import { cardDrawing, colours } from "./design";
import { loadFonts } from "./fonts";

/** How many colours a card may have; the first that come to few enough bytes. Emoji have the most. */
const palettes: readonly number[] = [128, 32, 12, 6];

/** A card as PNG. A palette takes half the bytes that all colours would, and shows the same. */
export async function drawCard(text: CardText): Promise<Buffer> {
  const drawing = Buffer.from(cardDrawing(text, await loadFonts()));
  return smallest(palettes, most =>
    sharp(drawing).removeAlpha().png({ palette: true, colours: most, effort: 1, dither: 0 }).toBuffer(),
  );
}

/** Encodes a card anew until it has few enough bytes. */
async function smallest(
  steps: readonly number[],
  encoded: (step: number) => Promise<Buffer>,
): Promise<Buffer> {
  let card: Buffer = Buffer.alloc(0);
  for (const step of steps) {
    card = await encoded(step);
    if (card.length <= cardBytes) break;
  }
  return card;
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
    .flatten({ background: colours.paper });
  const pixels = await image.raw().toBuffer({ resolveWithObject: true });
  return smallest(qualities, quality =>
    sharp(pixels.data, { raw: pixels.info })
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: "4:4:4" })
      .toBuffer(),
  );
}
