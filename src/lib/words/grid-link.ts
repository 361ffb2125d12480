/** The way from the list to the grid: the words of the grid itself are not loaded for it. */
export const gridLinkWords = { edit: '表格编辑', view: '表格查看' };
