// The editor makes style elements and style attributes at run time, which the policy of the page refuses. The elements
// become constructed style sheets, and the attributes properties of the elements, both of which it allows.
(() => {
  const styled = (element, write) => {
    write();
    for (const each of (element ?? document).querySelectorAll('[data-style]')) {
      each.style.cssText = each.dataset.style;
      each.removeAttribute('data-style');
    }
  };
  const renamed = (html) => String(html).replace(/(<[^>]*?)\sstyle=/g, '$1 data-style=');
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...markup,
    set(html) { styled(this, () => markup.set.call(this, renamed(html))); },
  });
  const insert = Element.prototype.insertAdjacentHTML;
  Element.prototype.insertAdjacentHTML = function (position, html) {
    styled(this.parentElement ?? this, () => insert.call(this, position, renamed(html)));
  };
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (name, options) {
    if (String(name).toLowerCase() !== 'style') {
      return create.call(this, name, options);
    }
    const element = create.call(this, 'template', options);
    const sheet = new CSSStyleSheet();
    let text = '';
    const write = (css) => { text = css; sheet.replaceSync(css); };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    Object.defineProperties(element, {
      sheet: { get: () => sheet },
      textContent: { get: () => text, set: write },
      innerHTML: { get: () => text, set: write },
      appendChild: { value: (node) => { write(text + node.textContent); return node; } },
      remove: { value: () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
        Element.prototype.remove.call(element);
      } },
    });
    return element;
  };
})();
