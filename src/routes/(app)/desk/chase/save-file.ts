/**
 * Sends a form to where it becomes a file and keeps the page: whatever comes after it can be told there.
 * False where no file came.
 */
export async function saveFile(
	address: string,
	form: HTMLFormElement,
	pressed: HTMLElement | null
): Promise<boolean> {
	const body = new FormData(form);
	if (pressed instanceof HTMLButtonElement && pressed.name !== '') {
		body.append(pressed.name, pressed.value);
	}
	const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
	const name = /filename\*=UTF-8''([^;]+)/.exec(answer?.headers.get('content-disposition') ?? '');
	if (!answer?.ok || !name) return false;
	const file = URL.createObjectURL(await answer.blob());
	const link = document.createElement('a');
	link.href = file;
	link.download = decodeURIComponent(name[1] ?? '');
	link.click();
	// once the browser has begun to take it
	setTimeout(() => URL.revokeObjectURL(file), 60_000);
	return true;
}
