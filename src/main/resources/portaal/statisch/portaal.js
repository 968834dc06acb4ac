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

  // Files may be dropped on their field, and show how far they are.
  document.querySelectorAll("[data-sleep]").forEach(function (vak) {
    var veld = document.getElementById(vak.dataset.sleep);
    ["dragover", "dragleave", "drop"].forEach(function (soort) {
      vak.addEventListener(soort, function (event) {
        event.preventDefault();
        vak.classList.toggle("sleept", soort === "dragover");
        if (soort === "drop" && event.dataTransfer.files.length) {
          veld.files = event.dataTransfer.files;
          veld.dispatchEvent(new Event("change"));
        }
      });
    });
  });
  document.querySelectorAll("form[data-voortgang]").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (event.defaultPrevented) {
        return;
      }
      event.preventDefault();
      var balk = document.createElement("progress");
      balk.className = "voortgang";
      balk.setAttribute("aria-label", form.querySelector("button").textContent);
      form.appendChild(balk);
      var zending = new XMLHttpRequest();
      zending.upload.addEventListener("progress", function (stand) {
        balk.max = stand.total;
        balk.value = stand.loaded;
      });
      zending.addEventListener("load", function () {
        if (zending.responseURL !== form.action) {
          location.assign(zending.responseURL);
          return;
        }
        // What is wrong with a file stands on the page that came back.
        var pagina = new DOMParser().parseFromString(zending.responseText, "text/html");
        document.title = pagina.title;
        document.querySelector("main").replaceWith(pagina.querySelector("main"));
        var fout = document.querySelector("[data-focus]");
        if (fout) {
          fout.focus();
        }
      });
      zending.addEventListener("error", function () {
        balk.remove();
        delete form.dataset.bezig;
        form.removeAttribute("aria-busy");
      });
      zending.open("POST", form.action);
      zending.send(new FormData(form));
    });
  });
})();
