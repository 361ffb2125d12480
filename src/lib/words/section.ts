export const sectionWords = {
	/** Over the tasks that the list puts under no 重点任务. */
	none: '未归入重点任务'
};
