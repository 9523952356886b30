/** The few things the file room asks of a disk. Tests hand in one that is full, slow, or dies half-way (R-03 R-11). */
export interface Disk {
  makeFolder(folder: string): Promise<void>
  /** Is there anything of that name? */
  present(file: string): boolean
  /** Writes a new file and flushes its bytes. */
  write(file: string, bytes: Uint8Array): Promise<void>
  /** Atomic within one disk. */
  rename(from: string, to: string): void
  /** Makes the names in a folder durable. */
  flushFolder(folder: string): Promise<void>
  /** undefined = no such file. */
  read(file: string): Promise<Uint8Array | undefined>
  /** A file that is not there is no error. */
  remove(file: string): void
  /** Names of the files in a folder, unordered; none for a folder that is not there. */
  names(folder: string): Promise<readonly string[]>
}
