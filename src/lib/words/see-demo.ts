/** What the demo is, and the button that opens it: on the pages where there is none yet. */
export const seeDemoWords = {
	about:
		'清江区是虚构的地区。演示里有一整年的责任清单：19 个重点任务、七十多项改革措施、20 家单位，各种时限和进展都有。',
	see: '看演示'
};
