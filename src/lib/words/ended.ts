const states = { suspended: '已暂缓', cancelled: '已取消', merged: '已并入另一项' } as const;

export function isEnded(state: string): state is keyof typeof states {
	return state in states;
}

type Why = { reason: string | null; document: string | null; at: string; who: string };

/** Under the title of a task that does not go on: why, on what paper, when and by whom. */
export const endedWords = {
	why: (state: keyof typeof states, { reason, document, at, who }: Why) =>
		[
			states[state],
			...(reason === null ? [] : [`原因：${reason}`]),
			...(document === null ? [] : [`依据：${document}`]),
			`${at} ${who}`.trim()
		].join('；'),
	into: (number: string) => `并入第${number}项`
};
