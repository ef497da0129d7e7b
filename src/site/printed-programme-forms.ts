/** The forms in which a programme is printed: for the bag, for the wall, for the doors. */
export const PRINT_FORMS = ['booklet', 'poster', 'doors'] as const;
export type PrintForm = (typeof PRINT_FORMS)[number];
