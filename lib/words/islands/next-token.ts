/** What the figure of the next token says. */
import type { InterfaceLang } from "../languages";

const en = {
  candidates: "Candidates for the next token",
  token: "Token",
  logit: "Logit",
  probability: "Probability",
  drawn: "Drawn",
  cut: "cut",
  ofDraws: (draws: number) => `of ${draws}`,
  cutByTopP: "Cut by top-p",
  shareOfDraws: "Share of draws",
  temperature: "Temperature",
  topP: "Top-p",
  kept: "Kept",
  keptOf: (kept: number, all: number) => `${kept} of ${all}`,
  entropy: "Entropy",
  bits: (count: string) => `${count} bits`,
  sampling: "Sampling",
  settings: (temperature: string, topP: string) => `temperature ${temperature}, top-p ${topP}`,
  greedy: "0, greedy",
  sample: (draws: number) => (draws === 1 ? "Sample" : `Sample ${draws}`),
  draw: (count: number, token: string) => `Draw ${count}: “${token}”. `,
  leads: (token: string, share: string) => `“${token}” is the most probable, ${share}. `,
  state: (kept: string, bits: string) => `${kept} tokens kept, entropy ${bits} bits.`,
  notDrawn: "(the next token, not drawn yet)",
  atTemperatureOne: "At temperature 1",
  drawnFrom: "Drawn from",
  inWords: (prompt: string, temperature: string, topP: string, kept: number, all: number, bits: string) =>
    `What may follow “${prompt}”. With temperature ${temperature} and top-p ${topP}, ${kept} of ${all} tokens ` +
    `are kept and one of them is drawn; the entropy of that draw is ${bits} bits. ` +
    "A lower temperature moves probability to the highest score, until at 0 it is always taken; a higher one " +
    "evens the probabilities out. Top-p keeps the fewest of the most probable tokens that together have that " +
    "much probability, and cuts the others.",
};

export type NextTokenWording = typeof en;

const vi: NextTokenWording = {
  candidates: "Các ứng viên cho token tiếp theo",
  token: "Token",
  logit: "Logit",
  probability: "Xác suất",
  drawn: "Đã rút",
  cut: "bị cắt",
  ofDraws: draws => `trên ${draws}`,
  cutByTopP: "Bị top-p cắt",
  shareOfDraws: "Tỷ lệ các lần rút",
  temperature: "Nhiệt độ",
  topP: "Top-p",
  kept: "Giữ lại",
  keptOf: (kept, all) => `${kept} trên ${all}`,
  entropy: "Entropy",
  bits: count => `${count} bit`,
  sampling: "Lấy mẫu",
  settings: (temperature, topP) => `nhiệt độ ${temperature}, top-p ${topP}`,
  greedy: "0, tham lam",
  sample: draws => (draws === 1 ? "Rút mẫu" : `Rút ${draws} mẫu`),
  draw: (count, token) => `Lần rút ${count}: “${token}”. `,
  leads: (token, share) => `“${token}” có xác suất cao nhất, ${share}. `,
  state: (kept, bits) => `Giữ lại ${kept} token, entropy ${bits} bit.`,
  notDrawn: "(token tiếp theo, chưa rút)",
  atTemperatureOne: "Ở nhiệt độ 1",
  drawnFrom: "Rút từ",
  inWords: (prompt, temperature, topP, kept, all, bits) =>
    `Những gì có thể đứng sau “${prompt}”. Với nhiệt độ ${temperature} và top-p ${topP}, ${kept} trên ${all} token ` +
    `được giữ lại và một trong số đó được rút ra; entropy của lần rút này là ${bits} bit. ` +
    "Nhiệt độ thấp hơn dồn xác suất về điểm cao nhất, cho đến 0 thì điểm ấy luôn được chọn; nhiệt độ cao hơn " +
    "san đều các xác suất. Top-p giữ lại ít nhất có thể những token có xác suất cao nhất mà tổng đạt đến mức ấy, " +
    "và cắt các token còn lại.",
};

export const nextTokenWording: Readonly<Record<InterfaceLang, NextTokenWording>> = { en, vi };
