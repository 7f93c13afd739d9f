## What the page checks of itself, and for who checks all of it
waves-other-software = This page runs other software than was promised when the wave began. That happens after a new version of Zwerm. Ask the works council, or answer with the standalone file that it hands out.
waves-cells-file = Cells and keys
waves-standalone = Answering without having to believe this server
waves-standalone-says = The standalone file lets you answer without the page of this server. Get it from the works council, which compares its fingerprint with what is promised. Open it on your own phone or computer and paste your ballot paper. It sends your sealed answer and nothing else.
waves-standalone-keep = Keep the standalone file
