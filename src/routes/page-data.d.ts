declare global {
	namespace App {
		/** What a page may say about itself to the shell round it. */
		interface PageData {
			/** The district whose data the page shows; the install's own unless it says otherwise. */
			jurisdiction?: string | null;
			/** Shows the banner that names everything on the page as made up. */
			demo?: boolean;
			/** Who is signed in, and as what; from the root's load. */
			who?: { name: string; as: string; isAdmin: boolean; mayFind: boolean } | null;
		}
	}
}

export {};
