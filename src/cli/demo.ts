import type { Answer, Context } from './answer.ts';

export function demo(_context: Context, _options: { reset: boolean }): Promise<Answer> {
	throw new Error('later today');
}
