import { Speaker } from './speaker.entity.js';

export const SPEAKERS_ENTITIES = [Speaker];
