import assert from 'node:assert/strict';

export default {
	'axe finds nothing serious on the pages of the shell': async ({
		page,
		open,
		axe,
		expectError
	}) => {
		expectError(/status of 404/);
		await page.goto('/welcome');
		assert.deepEqual(await axe(page), []);
		await page.getByRole('button', { name: '看演示' }).click();
		await page.waitForURL('**/demo');
		for (const path of ['/demo', '/welcome', '/help', '/dev/ui', '/no-such-page']) {
			await page.goto(path);
			assert.deepEqual(await axe(page), [], path);
		}
		const phone = await open({ viewport: { width: 360, height: 640 } });
		for (const path of ['/demo', '/help', '/dev/ui']) {
			await phone.goto(path);
			assert.deepEqual(await axe(phone), [], `${path} on a phone`);
		}
	}
};
