/** What the figure of the tokenizer says. */
import type { InterfaceLang } from "../languages";

/** "1 token", "2 tokens". */
function counted(noun: string) {
  return (count: number) => `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const en = {
  none: "No text, no tokens.",
  tokens: counted("token"),
  bytes: counted("byte"),
  characters: counted("character"),
  merges: counted("merge"),
  counts: (tokens: string, bytes: string, ratio: string) => `${tokens}, ${bytes}, ${ratio} bytes per token.`,
  controls: "Text and merges",
  /** @param all a number, or a number with its noun */
  usedOf: (used: number, all: number | string) => `${used} of ${all}`,
  text: "Text",
  mergesName: "Merges",
  tokensName: "Tokens",
  bytesPerToken: "Bytes per token",
  charactersName: "Characters",
  bytesInUtf8: "Bytes in UTF-8",
  lastMerge: "Last merge",
  noMerge: "none: every byte is a token",
  hint: "Each box is a token, and the boxes of a word have one tint. Choose one to see its bytes and the merge that made it.",
  token: (id: number) => `token ${id}`,
  itsBytes: (count: number, hex: string) => `${count === 1 ? "byte" : "bytes"} ${hex}`,
  mergeNumber: (rank: number) => `merge ${rank}:`,
  before: "there before any merge",
  times: (count: number) => `${count} times here`,
  joined: (rank: number, first: string, second: string) => `merge ${rank} joined ${first} and ${second}`,
  describe: (id: number, said: string, origin: string) => `Token ${id}, ${said}: ${origin}.`,
};

export type TokenizerWording = typeof en;

const vi: TokenizerWording = {
  none: "Không có văn bản, không có token.",
  tokens: count => `${count} token`,
  bytes: count => `${count} byte`,
  characters: count => `${count} ký tự`,
  merges: count => `${count} phép gộp`,
  counts: (tokens, bytes, ratio) => `${tokens}, ${bytes}, ${ratio} byte mỗi token.`,
  controls: "Văn bản và các phép gộp",
  usedOf: (used, all) => `${used} trên ${all}`,
  text: "Văn bản",
  mergesName: "Phép gộp",
  tokensName: "Token",
  bytesPerToken: "Byte mỗi token",
  charactersName: "Ký tự",
  bytesInUtf8: "Byte trong UTF-8",
  lastMerge: "Phép gộp cuối",
  noMerge: "không có: mỗi byte là một token",
  hint: "Mỗi ô là một token, các ô của một từ có cùng màu. Chọn một ô để xem các byte của nó và phép gộp đã tạo ra nó.",
  token: id => `token ${id}`,
  itsBytes: (_, hex) => `byte ${hex}`,
  mergeNumber: rank => `phép gộp ${rank}:`,
  before: "có sẵn trước mọi phép gộp",
  times: count => `${count} lần ở đây`,
  joined: (rank, first, second) => `phép gộp ${rank} ghép ${first} với ${second}`,
  describe: (id, said, origin) => `Token ${id}, ${said}: ${origin}.`,
};

export const tokenizerWording: Readonly<Record<InterfaceLang, TokenizerWording>> = { en, vi };
