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
};

export const nextTokenWording: Readonly<Record<InterfaceLang, NextTokenWording>> = { en, vi };
