// a form that only hands on what another site sent along: nobody has to press for it
document.querySelector("form[data-goes-on]")?.requestSubmit();
