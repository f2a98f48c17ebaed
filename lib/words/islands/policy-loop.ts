/** What the figure of imitation and reinforcement says. */
import type { InterfaceLang } from "../languages";

/** What the description of the plot names. */
type Described = { steps: number; before: string; now: string; step: number; best: string };

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
  /** The plot: `steps` are those of its axis, `step` the one that it has come to; the rest are rewards. */
  described: ({ steps, before, now, step, best }: Described) =>
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
};

type PolicyLoopWording = typeof en;

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
  described: ({ steps, before, now, step, best }) =>
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
};

export const policyLoopWording: Readonly<Record<InterfaceLang, PolicyLoopWording>> = { en, vi };
