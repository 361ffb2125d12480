import type { Overtaken } from '../domain/overtaken.ts';

/** Above a refusal because somebody had acted first; by itself, since every page can show it. */
export const overtakenHeading: Record<Overtaken, string> = {
	others: '别人已先办理',
	own: '本人已在另一个窗口办理'
};
