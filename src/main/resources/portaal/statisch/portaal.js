// Comfort only: every page does the same without it.
(function () {
  "use strict";

  // After an answer the keyboard and the screen reader stand at what is new.
  var nieuw = document.querySelector("[data-focus]");
  if (nieuw) {
    nieuw.focus();
  }

  // Back brings a page that was left while it was busy.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-bezig]").forEach(isKlaar);
  });

  bereid(document);

  function bereid(deel) {
    deel.querySelectorAll("form[data-eenmaal]").forEach(eenmaal);
    deel.querySelectorAll("input[data-bestanden]").forEach(toonGekozen);
    deel.querySelectorAll("[data-sleep]").forEach(neemAanWatErinValt);
    deel.querySelectorAll("form[data-voortgang]").forEach(toonVoortgang);
  }

  function eenmaal(form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.bezig) {
        event.preventDefault();
        return;
      }
      form.dataset.bezig = "ja";
      form.setAttribute("aria-busy", "true");
    });
  }

  function isKlaar(form) {
    delete form.dataset.bezig;
    form.removeAttribute("aria-busy");
  }

  function toonGekozen(veld) {
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
  }

  // Files may be dropped on their field.
  function neemAanWatErinValt(vak) {
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
  }

  // Shows how far the files are; when they do not arrive, they are still there to be sent again.
  function toonVoortgang(form) {
    form.addEventListener("submit", function (event) {
      if (event.defaultPrevented) {
        return;
      }
      event.preventDefault();
      form.querySelectorAll(".mislukt").forEach(function (eerder) {
        eerder.remove();
      });
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
        if (zending.status >= 500) {
          mislukt();
        } else if (zending.responseURL !== form.action) {
          location.assign(zending.responseURL);
        } else {
          vervang(zending.responseText);
        }
      });
      zending.addEventListener("error", mislukt);
      zending.open("POST", form.action);
      zending.send(new FormData(form));

      function mislukt() {
        balk.remove();
        isKlaar(form);
        var melding = document.createElement("p");
        melding.className = "let-op let-op-fout mislukt";
        melding.setAttribute("role", "alert");
        melding.textContent = form.dataset.mislukt;
        form.appendChild(melding);
      }
    });
  }

  // The page that came back has the same address: it says what is wrong with a file, or that all went well.
  function vervang(tekst) {
    var pagina = new DOMParser().parseFromString(tekst, "text/html");
    document.title = pagina.title;
    document.querySelector("main").replaceWith(pagina.querySelector("main"));
    bereid(document.querySelector("main"));
    var fout = document.querySelector("[data-focus]");
    if (fout) {
      fout.focus();
    }
  }
})();
