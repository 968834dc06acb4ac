// Comfort only: every page does the same without it.
(function () {
  "use strict";

  // After an answer the keyboard and the screen reader stand at what is new.
  var nieuw = document.querySelector("[data-focus]");
  if (nieuw) {
    nieuw.focus();
  }

  document.querySelectorAll("form[data-eenmaal]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.bezig) {
        event.preventDefault();
        return;
      }
      form.dataset.bezig = "ja";
      form.setAttribute("aria-busy", "true");
    });
  });

  // Back brings a page that was left while it was busy.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-bezig]").forEach(function (form) {
      delete form.dataset.bezig;
      form.removeAttribute("aria-busy");
    });
  });

  document.querySelectorAll("input[data-bestanden]").forEach(function (veld) {
    var lijst = document.getElementById(veld.dataset.bestanden);
    veld.addEventListener("change", function () {
      lijst.textContent = "";
      Array.prototype.forEach.call(veld.files, function (bestand) {
        var regel = document.createElement("li");
        var grootte = bestand.size < 1e6 ? Math.ceil(bestand.size / 1e3) + " kB" : (bestand.size / 1e6).toFixed(1) + " MB";
        regel.textContent = bestand.name + " (" + grootte + ")";
        lijst.appendChild(regel);
      });
    });
  });
})();
