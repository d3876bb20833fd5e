/** The attributes that Taro's WeChat templates leave out; an empty string means “bind it, no default”. */
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-hidden': '',
};

/** Which built-in components carry them. Template and runtime must agree, because Taro numbers attributes by position. */
export const accessibleComponents = {
  View: { ...aria },
  Text: { ...aria },
  Image: { ...aria },
  Input: { ...aria },
  Textarea: { ...aria },
  Button: { ...aria },
};
