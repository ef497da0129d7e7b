import { afterAll, beforeAll } from '@jest/globals';
import { afterwardsSteps } from './main-job/afterwards-steps.js';
import { outcomeSteps } from './main-job/outcome-steps.js';
import { peopleSteps } from './main-job/people-steps.js';
import { planningSteps } from './main-job/planning-steps.js';
import { programmeSteps } from './main-job/programme-steps.js';
import { readerSteps } from './main-job/reader-steps.js';
import { Story } from './main-job/story.js';

/*
 * The whole chain in one story, over HTTP: from a mandate to a published outcome, its correction and its withdrawal.
 * Each step stands on those before it. The clock goes from August to October 2026.
 */

const story = new Story();

beforeAll(async () => {
  await story.begin();
  story.now('2026-08-03T09:00');
});

afterAll(() => story.app.close());

planningSteps(story);
peopleSteps(story);
programmeSteps(story);
outcomeSteps(story);
readerSteps(story);
afterwardsSteps(story);
