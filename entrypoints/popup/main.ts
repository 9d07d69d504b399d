document.title = "Papergloss";
