// Markup of ours whose elements with data-press can be pressed; the page is told which.
export default function ({ data, parentElement, setTriggerValue }) {
  let box = parentElement.querySelector(".sk");
  if (!box) {
    box = document.createElement("div");
    box.addEventListener("click", (event) => {
      const pressed = event.target.closest("[data-press]");
      if (!pressed) return;
      setTriggerValue("pressed", pressed.dataset.press);
      returnFocus(pressed.matches("button") ? pressed : pressed.querySelector("button") ?? pressed);
    });
    parentElement.append(box);
  }
  if (box.dataset.key === data.key) return undefined;
  box.dataset.key = data.key;
  box.className = `sk ${data.classes}`;
  box.innerHTML = data.markup;
  return undefined;
}
