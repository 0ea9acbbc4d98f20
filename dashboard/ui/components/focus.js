// A closed dialog leaves the focus nowhere; whoever came from an element of ours returns to it.
function returnFocus(element) {
  const look = () => setTimeout(() => {
    if (document.querySelector('[role="dialog"]')) return;
    document.removeEventListener("keyup", look, true);
    document.removeEventListener("click", look, true);
    if (element.isConnected && document.activeElement === document.body) element.focus();
  }, 400);
  setTimeout(() => {
    document.addEventListener("keyup", look, true);
    document.addEventListener("click", look, true);
  }, 1000);
}

