/** Beside the name of a unit that has another one now, or had another one before. */
export const renamedWords = {
	formerly: (names: readonly string[]) => `原${names.join('、')}`,
	now: (name: string) => `现${name}`,
	passed: (name: string) => `工作由${name}承接`
};
