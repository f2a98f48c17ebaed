/** What the figure of imitation and reinforcement says. */
import type { InterfaceLang } from "../languages";

const en = {
  methods: { imitate: "Imitate", reinforce: "Reinforce" },
  named: { imitate: "imitation", reinforce: "reinforcement" },
  policy: "The policy: how likely each answer is",
  answer: "Answer",
  probability: "Probability",
  reward: "Reward",
  rewardOf: (reward: string, demonstrated: boolean) =>
    `Reward ${reward}${demonstrated ? ", demonstrated" : ""}`,
  expectedReward: "Expected reward",
  rewardOfSample: "Reward of a sample",
  stepsOfTraining: "Steps of training",
  plot: (steps: number, before: string, now: string, step: number, best: string) =>
    `Expected reward over ${steps} steps of training, from 0 to 1: ${before} before training, ${now} after step ` +
    `${step}; the best answer has ${best}.`,
  answerNumber: (number: number) => `answer ${number}`,
  sampled: "Sampled",
  demonstrated: "Demonstrated",
  itsReward: "Its reward",
  baseline: "Baseline",
  advantage: "Advantage",
  weight: "Weight",
  notUsed: "not used",
  alwaysOne: "always 1",
  steps: "Steps",
  stepOf: (step: number, all: number) => `${step} of ${all}`,
  learningRate: "Learning rate",
  seed: "Seed",
  training: "Training",
  settings: (method: string, step: number, all: number, rate: string) =>
    `${method}, step ${step} of ${all}, learning rate ${rate}`,
  method: "Method",
  step: "Step",
  run: "Run",
  pause: "Pause",
  newSeed: "New seed",
  atStep: (step: number, all: number) => `Step ${step} of ${all}. `,
  notTrained: "Not trained yet. ",
  learned: (answer: number) => `Learned from answer ${answer}, `,
  withReward: (reward: string, advantage: string) => `reward ${reward}, advantage ${advantage}. `,
  theDemonstrated: "the demonstrated one. ",
  leads: (answer: number, share: string) => `Answer ${answer} is the most likely, ${share}. `,
  expects: (reward: string) => `Expected reward ${reward}.`,
  columns: {
    untrained: "Untrained",
    shown: (step: number) => `Shown, step ${step}`,
    imitated: "Imitated",
    reinforced: "Reinforced",
  },
  inWords: (
    prompt: string,
    steps: number,
    rate: string,
    demonstrated: number,
    seed: number,
    method: string,
    step: number,
    reward: string,
  ) =>
    `Answers to “${prompt}”, and how likely each is before training and after ${steps} steps with learning ` +
    `rate ${rate}. Imitation pulls towards answer ${demonstrated}, the demonstrated one, and ` +
    "never looks at a reward. Reinforcement samples an answer at each step and makes it more likely if its " +
    `reward is above the mean so far, less likely if it is below; its dice have seed ${seed}. The figure shows ` +
    `${method} at step ${step}, where the expected reward is ${reward}.`,
};

export type PolicyLoopWording = typeof en;

const vi: PolicyLoopWording = {
  methods: { imitate: "Bắt chước", reinforce: "Tăng cường" },
  named: { imitate: "học bắt chước", reinforce: "học tăng cường" },
  policy: "Chính sách: mỗi câu trả lời có khả năng bao nhiêu",
  answer: "Câu trả lời",
  probability: "Xác suất",
  reward: "Phần thưởng",
  rewardOf: (reward, demonstrated) => `Phần thưởng ${reward}${demonstrated ? ", câu mẫu" : ""}`,
  expectedReward: "Phần thưởng kỳ vọng",
  rewardOfSample: "Phần thưởng của một mẫu",
  stepsOfTraining: "Số bước huấn luyện",
  plot: (steps, before, now, step, best) =>
    `Phần thưởng kỳ vọng qua ${steps} bước huấn luyện, từ 0 đến 1: ${before} trước khi huấn luyện, ${now} sau bước ` +
    `${step}; câu trả lời tốt nhất có ${best}.`,
  answerNumber: number => `câu ${number}`,
  sampled: "Được rút",
  demonstrated: "Câu mẫu",
  itsReward: "Phần thưởng của nó",
  baseline: "Mức nền",
  advantage: "Lợi thế",
  weight: "Trọng số",
  notUsed: "không dùng",
  alwaysOne: "luôn là 1",
  steps: "Số bước",
  stepOf: (step, all) => `${step} trên ${all}`,
  learningRate: "Tốc độ học",
  seed: "Hạt giống",
  training: "Huấn luyện",
  settings: (method, step, all, rate) => `${method}, bước ${step} trên ${all}, tốc độ học ${rate}`,
  method: "Phương pháp",
  step: "Một bước",
  run: "Chạy",
  pause: "Tạm dừng",
  newSeed: "Hạt giống mới",
  atStep: (step, all) => `Bước ${step} trên ${all}. `,
  notTrained: "Chưa huấn luyện. ",
  learned: answer => `Học từ câu ${answer}, `,
  withReward: (reward, advantage) => `phần thưởng ${reward}, lợi thế ${advantage}. `,
  theDemonstrated: "câu mẫu. ",
  leads: (answer, share) => `Câu ${answer} có khả năng cao nhất, ${share}. `,
  expects: reward => `Phần thưởng kỳ vọng ${reward}.`,
  columns: {
    untrained: "Chưa huấn luyện",
    shown: step => `Đang hiện, bước ${step}`,
    imitated: "Bắt chước xong",
    reinforced: "Tăng cường xong",
  },
  inWords: (prompt, steps, rate, demonstrated, seed, method, step, reward) =>
    `Các câu trả lời cho “${prompt}”, và khả năng của mỗi câu trước khi huấn luyện và sau ${steps} bước với tốc độ ` +
    `học ${rate}. Học bắt chước kéo về câu ${demonstrated}, câu mẫu, và không bao giờ nhìn đến phần thưởng. Học ` +
    "tăng cường rút một câu trả lời ở mỗi bước, làm cho câu ấy có khả năng cao hơn nếu phần thưởng của nó trên mức " +
    `trung bình đến lúc đó, và thấp hơn nếu dưới mức ấy; xúc xắc của nó có hạt giống ${seed}. Hình đang hiện ` +
    `${method} ở bước ${step}, khi phần thưởng kỳ vọng là ${reward}.`,
};

export const policyLoopWording: Readonly<Record<InterfaceLang, PolicyLoopWording>> = { en, vi };
