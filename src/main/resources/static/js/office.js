// What makes the pages quicker to use. Everything works without it, except turning and enlarging a page.
(() => {
  "use strict";

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The viewer: tools appear only where they work.
  const viewer = () => {
    const svg = one("svg.page");
    const tools = one("[data-tools]");
    if (!svg || !tools || !tools.hidden) {
      return;
    }
    tools.hidden = false;
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    let size = 100;
    let turn = 0;
    const draw = () => {
      svg.style.width = size + "%";
      const upright = turn % 180 === 0;
      svg.setAttribute("viewBox", upright ? `0 0 ${width} ${height}` : `0 0 ${height} ${width}`);
      const move = { 0: "", 90: `translate(${height} 0)`, 180: `translate(${width} ${height})`, 270: `translate(0 ${width})` };
      one(".turning", svg).setAttribute("transform", `${move[turn]} rotate(${turn})`);
    };
    all("[data-zoom]", tools).forEach((button) =>
      button.addEventListener("click", () => {
        size = Math.min(400, Math.max(50, size + (button.dataset.zoom === "+" ? 25 : -25)));
        draw();
      }));
    one("[data-turn]", tools).addEventListener("click", () => {
      turn = (turn + 90) % 360;
      draw();
    });
    const shown = one("a.shown", svg);
    if (shown) {
      shown.scrollIntoView({ block: "center" });
    }
  };

  // The field that has the focus stands out on the page, and the other way round.
  const point = (fact) => all("svg.page a").forEach((mark) => mark.classList.toggle("shown", mark.dataset.fact === fact));

  // A button that offers a value sets its field without a round trip.
  const choose = (form, choice) => {
    const at = choice.indexOf("=");
    const name = choice.slice(0, at);
    const value = choice.slice(at + 1);
    const fields = all(`[name="${name}"]`, form);
    fields.forEach((field) => {
      if (field.type === "checkbox") {
        field.checked = value.split(" ").includes(field.value);
      } else if (field.type === "radio") {
        field.checked = field.value === value;
      } else {
        field.value = value;
      }
    });
    (fields.find((field) => field.checked) || fields[0]).focus();
  };

  document.addEventListener("focusin", (event) => {
    const fact = event.target.closest(".fact");
    if (fact) {
      point(fact.dataset.fact);
    }
  });

  document.addEventListener("click", (event) => {
    const chip = event.target.closest("button[name=valj]");
    if (chip) {
      event.preventDefault();
      choose(chip.form, chip.value);
    }
    const mark = event.target.closest("svg.page a");
    if (mark) {
      const field = one(`#falt-${mark.dataset.fact} :is(select, input, textarea)`);
      if (field) {
        event.preventDefault();
        field.focus();
      }
    }
  });

  // One key for the button that goes on, and never twice while the answer is on its way.
  document.addEventListener("keydown", (event) => {
    const main = one("button[data-main], button[value=nasta]");
    if (event.key === "Enter" && event.ctrlKey && !event.repeat && main) {
      event.preventDefault();
      main.click();
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "post") {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
    }
  });
  window.addEventListener("pageshow", () => all("form").forEach((form) => delete form.dataset.sent));

  const ready = () => {
    viewer();
    all("[data-keys]").forEach((hint) => { hint.hidden = false; });
  };
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:afterSettle", ready);
})();
