// A "Report a problem" button for any website. No cookies, nothing stored, nothing loaded but this file:
//
//   <script src="https://desk.example.com/report-button.js" data-product="my-app" defer></script>
//
// data-label     the button's words                      data-position  left or right (default)
// data-colour    the button's colour, any CSS colour     data-target    a selector: that element opens it, no button
// data-language  en, de, fr, es or ja; else the page's own <html lang>, else the browser's
(() => {
  const script = document.currentScript;
  if (!script?.dataset.product) {
    console.error("Glassdesk: the script tag needs data-product.");
    return;
  }
  const WORDS = {
    en: [
      ...["Report a problem", "Continue", "Cancel", "Add a screenshot", "Take another"],
      "The form opens in a new window, with the address of this page.",
      "Look at it: everything in the picture is sent.",
      "No screenshot was taken. You can add pictures in the form.",
      "The screenshot that goes with the report",
    ],
    de: [
      ...["Ein Problem melden", "Weiter", "Abbrechen", "Screenshot hinzufügen", "Neu aufnehmen"],
      "Das Formular öffnet sich in einem neuen Fenster, mit der Adresse dieser Seite.",
      "Sehen Sie es an: Alles auf dem Bild wird gesendet.",
      "Es wurde kein Screenshot gemacht. Im Formular können Sie Bilder hinzufügen.",
      "Der Screenshot zur Meldung",
    ],
    fr: [
      ...["Signaler un problème", "Continuer", "Annuler", "Ajouter une capture", "En prendre une autre"],
      "Le formulaire s’ouvre dans une nouvelle fenêtre, avec l’adresse de cette page.",
      "Regardez-la : tout ce qui est sur l’image est envoyé.",
      "Aucune capture n’a été prise. Vous pouvez ajouter des images dans le formulaire.",
      "La capture jointe au signalement",
    ],
    es: [
      ...["Informar de un problema", "Continuar", "Cancelar", "Añadir una captura", "Hacer otra"],
      "El formulario se abre en una ventana nueva, con la dirección de esta página.",
      "Mírela: se envía todo lo que hay en la imagen.",
      "No se hizo ninguna captura. Puede añadir imágenes en el formulario.",
      "La captura que acompaña al aviso",
    ],
    ja: [
      ...["問題を報告する", "続ける", "キャンセル", "スクリーンショットを追加", "撮り直す"],
      "このページのアドレスを添えて、フォームが新しいウィンドウで開きます。",
      "画像をご確認ください。写っているものはすべて送信されます。",
      "スクリーンショットは撮影されませんでした。フォームで画像を追加できます。",
      "報告に添えるスクリーンショット",
    ],
  };
  const known = (tag) => Object.keys(WORDS).find((name) => name === tag?.slice(0, 2).toLowerCase());
  /** What the site says that it is in; the form that opens follows it, and else the visitor's browser. */
  const language = known(script.dataset.language) ?? known(document.documentElement.lang);
  const spoken = language ?? navigator.languages.map(known).find(Boolean) ?? "en";
  const [report, next, stop, add, again, opens, look, none, shown] = WORDS[spoken];
  const { product, label = report, colour = "#0f6674", position = "right", target } = script.dataset;
  const desk = new URL(script.src).origin;
  const canCapture = Boolean(navigator.mediaDevices?.getDisplayMedia);

  const host = Object.assign(document.createElement("div"), { lang: spoken });
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; z-index: 2147483000; bottom: 16px;
      ${position === "left" ? "left" : "right"}: 16px; font: 14px/1.4 system-ui, sans-serif; color-scheme: light dark; }
    * { box-sizing: border-box; font: inherit; }
    [hidden] { display: none !important; }
    button { cursor: pointer; border: 1px solid light-dark(#cfd4d9, #4a5158); border-radius: 8px; padding: 8px 12px;
      background: light-dark(#fff, #1b2024); color: light-dark(#15191c, #eef1f3); }
    button:focus-visible, a:focus-visible { outline: 2px solid ${CSS.supports("color", colour) ? colour : "#0f6674"}; outline-offset: 2px; }
    .main { background: var(--colour); border-color: transparent; color: #fff; font-weight: 500; }
    .open { border-radius: 999px; padding: 10px 16px; box-shadow: 0 2px 10px rgb(0 0 0 / .2); }
    .panel { width: min(320px, calc(100vw - 32px)); border: 1px solid light-dark(#dfe3e6, #343a40); border-radius: 12px;
      padding: 16px; background: light-dark(#fff, #1b2024); color: light-dark(#15191c, #eef1f3);
      box-shadow: 0 8px 30px rgb(0 0 0 / .25); }
    h2 { margin: 0 0 4px; font-size: 16px; font-weight: 600; }
    p { margin: 0 0 12px; color: light-dark(#4c555c, #aab3ba); }
    img { display: block; width: 100%; max-height: 140px; object-fit: contain; margin: 0 0 12px; border-radius: 8px;
      border: 1px solid light-dark(#dfe3e6, #343a40); }
    .row { display: flex; flex-wrap: wrap; gap: 8px; }
  `);
  root.adoptedStyleSheets = [sheet];
  if (CSS.supports("color", colour)) host.style.setProperty("--colour", colour);
  else host.style.setProperty("--colour", "#0f6674");

  const make = (tag, { text, ...rest } = {}, children = []) => {
    const element = Object.assign(document.createElement(tag), rest);
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  };
  const picture = make("img", { alt: shown, hidden: true });
  const said = make("p", { text: opens });
  said.setAttribute("role", "status");
  const capture = make("button", { type: "button", text: add, hidden: !canCapture });
  const goOn = make("button", { type: "button", className: "main", text: next });
  const cancel = make("button", { type: "button", text: stop });
  const heading = make("h2", { id: "heading", text: label });
  const panel = make("section", { className: "panel", hidden: true }, [
    heading,
    said,
    picture,
    make("div", { className: "row" }, [goOn, capture, cancel]),
  ]);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", "heading");
  const button = make("button", { type: "button", className: "main open", text: label, hidden: Boolean(target) });
  root.append(button, panel);

  let screenshot = null;
  let opener = button;

  const show = (from) => {
    opener = from;
    button.hidden = true;
    panel.hidden = false;
    goOn.focus();
  };
  const close = () => {
    forget();
    panel.hidden = true;
    button.hidden = Boolean(target);
    opener.focus();
  };
  const forget = () => {
    URL.revokeObjectURL(picture.src);
    picture.hidden = true;
    screenshot = null;
    capture.textContent = add;
  };

  /** One frame of this tab; the browser asks first, and nothing is kept of the rest. */
  const take = async () => {
    panel.hidden = true;
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, preferCurrentTab: true });
      try {
        const video = make("video", { muted: true, srcObject: stream });
        await video.play();
        const canvas = make("canvas", { width: video.videoWidth, height: video.videoHeight });
        canvas.getContext("2d").drawImage(video, 0, 0);
        const image = await new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
        forget();
        screenshot = image;
        picture.src = URL.createObjectURL(image);
        picture.hidden = false;
        capture.textContent = again;
        said.textContent = look;
      } finally {
        for (const track of stream.getTracks()) track.stop();
      }
    } catch {
      said.textContent = none;
    }
    panel.hidden = false;
    goOn.focus();
  };

  /** The form asks for the picture when it is ready; only the desk's own window gets it. */
  const openForm = () => {
    const image = screenshot;
    const page = `${location.origin}${location.pathname}${location.search}`.slice(0, 2000);
    const query = new URLSearchParams({ from: page, ...(language && { lang: language }) });
    const form = open(`${desk}/submit/${encodeURIComponent(product)}?${query}`, "_blank");
    if (form && image) {
      const answer = (event) => {
        if (event.source !== form || event.origin !== desk || event.data?.type !== "glassdesk:ready") return;
        removeEventListener("message", answer);
        form.postMessage({ type: "glassdesk:screenshot", image }, desk);
      };
      addEventListener("message", answer);
    }
    close();
  };

  button.addEventListener("click", () => show(button));
  capture.addEventListener("click", take);
  goOn.addEventListener("click", openForm);
  cancel.addEventListener("click", close);
  root.addEventListener("keydown", (event) => event.key === "Escape" && !panel.hidden && close());
  if (target) {
    document.addEventListener("click", (event) => {
      const from = event.target instanceof Element && event.target.closest(target);
      if (!from) return;
      event.preventDefault();
      show(from);
    });
  }
  const attach = () => document.body.append(host);
  if (document.body) attach();
  else addEventListener("DOMContentLoaded", attach);
})();
