import * as v from 'valibot';

/** Shanghai time without its zone, as a person writes it: 2026-05-14T10:20. */
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

export const day = v.pipe(v.string(), v.isoDate());
export const period = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
export const names = v.array(v.string());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
