import { demoExpertsFromChina } from './experts-china.js';
import { demoExpertsFromKazakhstan } from './experts-kazakhstan.js';
import { demoExpertsFromKyrgyzstanAndTajikistan } from './experts-kyrgyzstan-tajikistan.js';
import { demoExpertsFromTurkmenistanAndUzbekistan } from './experts-turkmenistan-uzbekistan.js';
import type { DemoExpert } from './types.js';

/** The whole registry of the demonstration. */
export const demoExperts: readonly DemoExpert[] = [
  ...demoExpertsFromChina,
  ...demoExpertsFromKazakhstan,
  ...demoExpertsFromKyrgyzstanAndTajikistan,
  ...demoExpertsFromTurkmenistanAndUzbekistan,
];
