import { byId } from './elements.ts';
import { askPerson } from './question.ts';

export interface FileActions {
  open(name: string, bytes: ArrayBuffer): Promise<void>;
  startOver(): Promise<void>;
}

/** Opening a file by button or by dropping it on the page, and going back to the sample. */
export function attachFiles(actions: FileActions): void {
  const input = byId<HTMLInputElement>('file-input');
  const drop = byId('drop');
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    const agreed = await askPerson(
      'Open this file here?',
      `${file.name} is opened as a copy; your own file stays as it is. The workbook and the outbox that are here now are put away for good: download the workbook first if you want to keep it.`,
      'Open the file',
      'Keep what is here',
    );
    if (agreed) await actions.open(file.name, await file.arrayBuffer());
  };
  byId('open-file').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void openFile(input.files?.[0]).finally(() => {
      input.value = '';
    });
  });
  byId('start-over').addEventListener('click', async () => {
    const agreed = await askPerson(
      'Start over with the sample?',
      'The workbook and the letters in the outbox are put away, and a fresh sample takes their place.',
      'Start over',
      'Keep what is here',
    );
    if (agreed) await actions.startOver();
  });

  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    drop.hidden = true;
    if (!hasFile(event)) return;
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}
