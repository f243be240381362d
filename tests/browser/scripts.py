# SPDX-License-Identifier: Apache-2.0
"""The pages' modules outside a browser: in Node.js, which has the same WebCrypto."""

import json
import pathlib
import shutil
import subprocess
import tempfile
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ROOT / "control/portal/pages"


def run(script: str, *words: str) -> str:
    """What tests/browser/SCRIPT prints. It is told where the modules are, then the words."""
    with tempfile.TemporaryDirectory() as folder:
        modules = pathlib.Path(folder)
        # Node.js takes a .js file for a module only where a package says so.
        (modules / "package.json").write_text('{"type": "module"}', encoding="ascii")
        for module in PAGES.glob("*.js"):
            shutil.copy(module, modules)
        command = ["node", "--no-warnings", str(ROOT / "tests/browser" / script), folder, *words]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, timeout=60).stdout


def run_json(script: str, request: Any) -> Any:
    return json.loads(run(script, json.dumps(request)))
