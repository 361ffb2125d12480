/** Lets files be dropped anywhere on a form, into its one field for files. */
export function dropFile(form: HTMLFormElement, onOver: (isOver: boolean) => void) {
	const over = (event: DragEvent) => {
		event.preventDefault();
		onOver(true);
	};
	const leave = () => onOver(false);
	const drop = (event: DragEvent) => {
		onOver(false);
		const input = form.querySelector<HTMLInputElement>('input[type=file]');
		const files = event.dataTransfer?.files;
		if (!input || !files?.length) return;
		event.preventDefault();
		input.files = files;
	};
	form.addEventListener('dragover', over);
	form.addEventListener('dragleave', leave);
	form.addEventListener('drop', drop);
	return {
		destroy() {
			form.removeEventListener('dragover', over);
			form.removeEventListener('dragleave', leave);
			form.removeEventListener('drop', drop);
		}
	};
}
