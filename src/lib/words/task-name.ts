/** A task by its number and what it is about, as far as a line holds it. */
export function taskLine(number: string, title: string, most = 20): string {
	const short = title.length > most ? `${title.slice(0, most)}…` : title;
	return `${taskName(number)} ${short}`;
}

/** What a task is called: by its number, and by its year too where that is not the list in force. */
export function taskName(number: string, otherYear: number | null = null): string {
	const name = number === '' ? '没有序号的任务' : `第${number}项`;
	return otherYear === null ? name : `${otherYear}年${name}`;
}

/** The same within a sentence: 第 61 项还没有填写. */
export function taskSpoken(number: string): string {
	return number === '' ? '这项任务' : `第 ${number} 项`;
}

/** Several of them: 第33、40项; of many the first ones. */
export function tasksTogether(numbers: readonly string[], most = 6): string {
	const named = numbers.filter((number) => number !== '');
	if (named.length === 0) return '没有序号的任务';
	const shown = named.slice(0, most).join('、');
	return `第${shown}项${numbers.length > Math.min(most, named.length) ? '等' : ''}`;
}
