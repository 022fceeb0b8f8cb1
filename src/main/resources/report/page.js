"use strict";
(function () {
  var form = document.getElementById("filters");
  if (!form) {
    return;
  }
  document.documentElement.classList.add("scripted");
  var names = ["q", "severity", "kind", "rule"];
  var findings = Array.prototype.slice.call(document.querySelectorAll("details.finding"));
  var causes = Array.prototype.slice.call(document.querySelectorAll("section.cause"));
  var texts = findings.map(function (finding) {
    var cause = finding.parentElement.querySelector("h3").textContent;
    return (cause + " " + finding.textContent).toLowerCase();
  });
  var shown = document.getElementById("shown");
  var nothing = document.getElementById("nothing");
  var unfold = document.getElementById("unfold");

  function apply() {
    var words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    findings.forEach(function (finding, index) {
      var fits = ["severity", "kind", "rule"].every(function (name) {
        var wanted = form.elements[name].value;
        return !wanted || finding.dataset[name] === wanted;
      }) && words.every(function (word) {
        return texts[index].indexOf(word) >= 0;
      });
      finding.hidden = !fits;
      count += fits ? 1 : 0;
    });
    causes.forEach(function (cause) {
      cause.hidden = !cause.querySelector("details.finding:not([hidden])");
    });
    nothing.hidden = count > 0;
    shown.textContent = count + " of " + findings.length + " shown";
  }

  function remember() {
    var state = new URLSearchParams();
    names.forEach(function (name) {
      if (form.elements[name].value) {
        state.set(name, form.elements[name].value);
      }
    });
    var hash = state.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.href.split("#")[0]);
  }

  function recall() {
    var state = new URLSearchParams(location.hash.slice(1));
    names.forEach(function (name) {
      form.elements[name].value = state.get(name) || "";
      if (form.elements[name].selectedIndex === -1) {
        form.elements[name].value = "";
      }
    });
    apply();
  }

  function open(all) {
    findings.forEach(function (finding) {
      finding.open = all;
    });
    unfold.setAttribute("aria-pressed", String(all));
    unfold.textContent = all ? "Fold all" : "Unfold all";
  }

  function copied(button, done) {
    button.textContent = done ? "Copied" : "Press Ctrl+C";
    setTimeout(function () {
      button.textContent = "Copy";
    }, 2000);
  }

  function copy(button) {
    var source = button.parentElement.querySelector("pre");
    var range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(source.textContent).then(function () {
        copied(button, true);
      }, function () {
        copied(button, document.execCommand("copy"));
      });
    } else {
      copied(button, document.execCommand("copy"));
    }
  }

  form.addEventListener("input", function () {
    apply();
    remember();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("reset", function () {
    setTimeout(function () {
      apply();
      remember();
    });
  });
  unfold.addEventListener("click", function () {
    open(unfold.getAttribute("aria-pressed") !== "true");
  });
  document.addEventListener("click", function (event) {
    if (event.target.classList.contains("copy")) {
      copy(event.target);
    }
  });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      form.elements.q.focus();
    }
  });
  addEventListener("hashchange", function () {
    if (location.hash.indexOf("=") > 0) {
      recall();
      document.getElementById("findings").scrollIntoView();
    }
  });
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (details) {
      details.open = true;
    });
  });
  recall();
})();
