/** Where a column stands, as the grid begins. */
const columns = {
	...{ number: 1, measure: 2, section: 3, units: 4, deadline: 5 },
	...{ responsible: 6, contact: 7, standing: 8, percent: 9 }
};

export async function openGrid(page, address) {
	if (address) await page.goto(address);
	await page.locator('[role=grid][aria-busy=false]').waitFor();
	await page.locator('.grid-part textarea').waitFor({ state: 'attached' });
}

/** A cell by the row's place in the view. */
export function cellAt(page, row, column) {
	return page.locator('.grid-part .line').nth(row).locator(`[aria-colindex="${columns[column]}"]`);
}

export async function toCell(page, row, column, how = {}) {
	await cellAt(page, row, column).click(how);
}

/** As the program that copied it would: the page gets both forms. */
export async function paste(page, { html = '', text = '' }) {
	await page.evaluate(
		([html, text]) => {
			const clipboardData = new DataTransfer();
			if (html) clipboardData.setData('text/html', html);
			clipboardData.setData('text/plain', text);
			document.activeElement.dispatchEvent(
				new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
			);
		},
		[html, text]
	);
}

export async function textsOf(page, rows, across = ['measure', 'section', 'units'], from = 0) {
	return page.evaluate(
		([rows, places, from]) =>
			[...document.querySelectorAll('.grid-part .line')]
				.slice(from, from + rows)
				.map((line) => places.map((at) => line.children[at - 1].textContent)),
		[rows, across.map((column) => columns[column]), from]
	);
}

export async function said(page, words) {
	await page.locator('.said').filter({ hasText: words }).waitFor();
}

export async function saved(page) {
	await page.locator('.pill').filter({ hasText: '已保存' }).waitFor();
}

export function strip(page) {
	return page.getByRole('region', { name: '核对将填入的内容' });
}
