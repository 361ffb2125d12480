declare global {
	namespace App {
		/** What a page may say about itself to the shell round it. */
		interface PageData {
			/** The district whose data the page shows; the install's own unless it says otherwise. */
			jurisdiction?: string | null;
			/** Shows the banner that names everything on the page as made up. */
			demo?: boolean;
		}
	}
}

export {};
