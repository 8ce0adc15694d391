/** Something in a file that breaks a clause. */
export interface Finding {
  /** The clause that is broken, such as `ISO 14289-1, 7.18.5`. */
  readonly clause: string;
  readonly message: string;
}

export function finding(clause: string, message: string): Finding {
  return { clause, message };
}
